/**
 * The XBRL concepts that our items are reported under, by taxonomy and name; where a filing uses several for one item,
 * the first counts. Net income and equity are those of the parent's owners, as IIJ's releases print them.
 */
export const concepts: Readonly<Record<string, readonly string[]>> = {
  TotalRevenues: [
    "us-gaap:Revenues",
    "us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax",
    "us-gaap:SalesRevenueNet",
    "ifrs-full:Revenue",
  ],
  TotalCosts: ["us-gaap:CostOfRevenue", "us-gaap:CostOfGoodsAndServicesSold", "ifrs-full:CostOfSales"],
  SalesAndMarketing: ["us-gaap:SellingAndMarketingExpense", "ifrs-full:SalesAndMarketingExpense"],
  GeneralAndAdministrative: [
    "us-gaap:GeneralAndAdministrativeExpense",
    "ifrs-full:GeneralAndAdministrativeExpense",
    "ifrs-full:AdministrativeExpense",
  ],
  ResearchAndDevelopment: [
    "us-gaap:ResearchAndDevelopmentExpense",
    "ifrs-full:ResearchAndDevelopmentExpense",
  ],
  OperatingIncome: ["us-gaap:OperatingIncomeLoss", "ifrs-full:ProfitLossFromOperatingActivities"],
  IncomeBeforeTax: [
    "us-gaap:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments",
    "ifrs-full:ProfitLossBeforeTax",
  ],
  EquityMethodLoss: [
    "us-gaap:IncomeLossFromEquityMethodInvestments",
    "ifrs-full:ShareOfProfitLossOfAssociatesAndJointVenturesAccountedForUsingEquityMethod",
  ],
  NetIncome: ["us-gaap:NetIncomeLoss", "ifrs-full:ProfitLossAttributableToOwnersOfParent"],
  TotalAssets: ["us-gaap:Assets", "ifrs-full:Assets"],
  TotalLiabilities: ["us-gaap:Liabilities", "ifrs-full:Liabilities"],
  ShareholdersEquity: ["us-gaap:StockholdersEquity", "ifrs-full:EquityAttributableToOwnersOfParent"],
};
