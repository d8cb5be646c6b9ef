export function duckdb(folder: string): readonly string[] | null
