-- The official table: each agency of each province, as of each day of the lake. A joint obligation counts for each that owes it.
-- Not run elsewhere: `read_parquet(…)` is the table; `unnest(counted_for)` is `explode(counted_for)` in Spark SQL,
-- `CROSS JOIN UNNEST(counted_for) AS t (agency)` in Trino, `arrayJoin(counted_for)` in ClickHouse.
SELECT o.as_of, a.province, a.id AS agency, a.name,
       count(*) FILTER (WHERE official_column IN ('done_on_time', 'done_late', 'in_progress', 'overdue')) AS total,
       count(*) FILTER (WHERE official_column = 'done_on_time') AS done_on_time,
       count(*) FILTER (WHERE official_column = 'done_late') AS done_late,
       count(*) FILTER (WHERE official_column = 'in_progress') AS in_progress,
       count(*) FILTER (WHERE official_column = 'overdue') AS overdue,
       count(*) FILTER (WHERE official_column = 'standing') AS standing,
       count(*) FILTER (WHERE official_column = 'waiting') AS waiting,
       count(*) FILTER (WHERE official_column = 'not_started') AS not_started,
       count(*) FILTER (WHERE official_column = 'no_known_holder') AS no_known_holder,
       count(*) FILTER (WHERE official_column = 'closed') AS closed,
       count(*) FILTER (WHERE official_column = 'requested') AS requested
FROM (SELECT as_of, official_column, unnest(counted_for) AS agency
      FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true)) AS o
JOIN read_parquet('kho/agencies/*/*/*.parquet', hive_partitioning = true) AS a
  ON a.id = o.agency AND a.as_of = o.as_of
GROUP BY o.as_of, a.province, a.id, a.name
ORDER BY o.as_of, a.province, a.id;
