/** The workbook-level names of the cells on IIJ About that others refer to. */
export const cellNames = {
  /** The pin; only Refresh moves it. */
  asOf: "IIJ_AsOf",
  currency: "IIJ_Currency",
  /** JPY per USD. */
  rate: "IIJ_JPYUSD",
  /** Which generation of the record the cells belong to; written with them, so that undo takes it back with them. */
  generation: "IIJ_Generation",
  /** Whether the add-in's functions are registered. */
  probe: "IIJ_Probe",
} as const;
