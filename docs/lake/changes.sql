-- What became of each obligation between two days of the lake. An id is the same on both, whoever holds it.
SELECT province, coalesce(earlier.official_column, '–') AS was, coalesce(later.official_column, '–') AS is_now, count(*) AS obligations
FROM (SELECT id, province, official_column FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)
      WHERE as_of = DATE '2024-03-31') AS earlier
FULL JOIN (SELECT id, province, official_column FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)
           WHERE as_of = DATE '2024-06-30') AS later
  USING (id, province)
WHERE earlier.official_column IS DISTINCT FROM later.official_column
GROUP BY ALL
ORDER BY ALL;
