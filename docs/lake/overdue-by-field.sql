-- What is overdue, by field of work and by how long. Tasks without a field stand last.
-- Not run elsewhere: `read_parquet(…)` is the table; `as_of - due` is `datediff(as_of, due)` in Spark SQL, `date_diff('day', due, as_of)` in
-- Trino, `dateDiff('day', due, as_of)` in ClickHouse.
SELECT as_of, province, field, any_value(field_name) AS field_name,
       count(*) AS overdue, max(as_of - due) AS days_at_most,
       count(*) FILTER (WHERE as_of - due > 90) AS more_than_90_days
FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)
WHERE official_column = 'overdue'
GROUP BY as_of, province, field
ORDER BY as_of, province, field NULLS LAST;
