-- What became of each obligation between two days of the lake. An id is the same on both, whoever holds it.
-- Export both days first: of a day that the lake lacks, every obligation seems to have come or gone.
-- Not run elsewhere: `read_parquet(…)` is the table; ClickHouse needs `join_use_nulls = 1`. Spark SQL and Trino have the rest as it stands.
SELECT province, coalesce(earlier.official_column, '–') AS was, coalesce(later.official_column, '–') AS is_now, count(*) AS obligations
FROM (SELECT id, province, official_column FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)
      WHERE as_of = DATE '2024-03-31') AS earlier
FULL JOIN (SELECT id, province, official_column FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)
           WHERE as_of = DATE '2024-06-30') AS later
  USING (id, province)
WHERE coalesce(earlier.official_column, '–') <> coalesce(later.official_column, '–')
GROUP BY province, earlier.official_column, later.official_column
ORDER BY province, was, is_now;
