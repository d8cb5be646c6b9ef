-- The parts of each day that are whole, and whether all of them are there.
-- Not run elsewhere: Spark SQL reads the lists with `multiLine` and adds up with `aggregate(filter(files, f -> …), …)`; Trino reads JSON
-- line by line and so not these lists; ClickHouse has `file('kho/_complete/*/*.json', JSONEachRow)` and `arraySum(arrayFilter(…))`.
SELECT as_of, "of" AS parts, count(*) AS whole, count(*) = "of" AS all_there, sum("rows") AS obligations
FROM (SELECT as_of, shard, "of", list_sum([f."rows" FOR f IN files IF f."table" = 'obligations']) AS "rows"
      FROM read_json('kho/_complete/*/*.json', hive_partitioning = true))
GROUP BY as_of, "of"
ORDER BY as_of, parts;
