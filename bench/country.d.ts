export const COUNTRY_AS_OF: string
export function writeCountry(folder: string, registers: string): { readonly duties: number }
