/** One function of an add-in's functions.json, as far as a host reads it. */
export interface CustomFunction {
  /** What `CustomFunctions.associate` binds. */
  id: string;
  /** What a formula calls, after the namespace. */
  name: string;
  description?: string;
  parameters: CustomFunctionParameter[];
  options?: {
    cancelable?: boolean;
    /** Answers again and again; the two options for addresses have names of their own with it. */
    stream?: boolean;
    /** Asked again by every recalculation. Of no effect together with `stream`. */
    volatile?: boolean;
    requiresAddress?: boolean;
    requiresStreamAddress?: boolean;
    requiresParameterAddresses?: boolean;
    requiresStreamParameterAddresses?: boolean;
  };
}

export interface CustomFunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  /** The last parameter only: takes all further arguments, as an array of them. */
  repeating?: boolean;
}

/** What an add-in's functions take besides numbers, texts and booleans, where a parameter is of type any. */
export interface TakenByAny {
  /** Error values, which otherwise keep the function from running. */
  readonly allowErrorForDataTypeAny?: boolean;
  /** What another function returned as a data type: a formatted number, an entity. */
  readonly allowCustomDataForDataTypeAny?: boolean;
}

/** An add-in's functions and the manifest's namespace they stand in: `=NAMESPACE.NAME(...)`. */
export interface CustomFunctionLibrary extends TakenByAny {
  namespace: string;
  functions: readonly CustomFunction[];
}
