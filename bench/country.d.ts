export const COUNTRY_AS_OF: string
export function writeCountry(
  folder: string,
  registers: string,
  wanted?: { readonly plansEach?: number; readonly only?: string },
): { readonly duties: number }
