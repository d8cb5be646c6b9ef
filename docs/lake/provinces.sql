-- The sums of each province, in which a joint obligation counts once.
-- Not run elsewhere: `read_parquet(…)` is the table; the rest stands in Spark SQL, Trino and ClickHouse as it is.
SELECT as_of, province,
       count(*) FILTER (WHERE official_column IN ('done_on_time', 'done_late', 'in_progress', 'overdue')) AS total,
       count(*) FILTER (WHERE official_column = 'done_on_time') AS done_on_time,
       count(*) FILTER (WHERE official_column = 'done_late') AS done_late,
       count(*) FILTER (WHERE official_column = 'in_progress') AS in_progress,
       count(*) FILTER (WHERE official_column = 'overdue') AS overdue
FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)
GROUP BY as_of, province
ORDER BY as_of, province;
