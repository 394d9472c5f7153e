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
    stream?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
  };
}

export interface CustomFunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** An add-in's functions and the manifest's namespace they stand in: `=NAMESPACE.NAME(...)`. */
export interface CustomFunctionLibrary {
  namespace: string;
  /** Top level of functions.json: parameters of type any take error values instead of keeping the function from running. */
  allowErrorForDataTypeAny?: boolean;
  functions: readonly CustomFunction[];
}
