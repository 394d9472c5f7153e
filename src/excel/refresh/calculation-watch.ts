/** Tells when Excel has calculated. */
export interface CalculationWatch {
  /** Resolves with the next calculated event, at once where one came since the last call, or after a while. */
  next(mostMilliseconds: number): Promise<void>;
  /** Queues the end of it. */
  end(): void;
}

/** Queues the registration; to be in force before what is to be calculated is written. */
export function watchCalculation({ workbook }: Excel.RequestContext): CalculationWatch {
  let isCalculated = false;
  let wake = (): void => undefined;
  const handler = workbook.worksheets.onCalculated.add(() => {
    isCalculated = true;
    wake();
    return Promise.resolve();
  });
  return {
    async next(mostMilliseconds) {
      if (!isCalculated) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, mostMilliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isCalculated = false;
    },
    end: () => handler.remove(),
  };
}
