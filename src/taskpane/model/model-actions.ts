// What only the buttons of the model need, loaded by the first of them.
export { eraseEstimate, recordEstimate } from "../../excel/model/record-estimate";
export { undoModel, writeModel } from "../../excel/model/write-model";
