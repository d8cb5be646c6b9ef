-- The parts of each day that are whole, and whether all of them are there.
SELECT as_of, "of" AS parts, count(*) AS whole, count(*) = "of" AS all_there, sum("rows") AS obligations
FROM (SELECT as_of, shard, "of", list_sum([f."rows" FOR f IN files IF f."table" = 'obligations']) AS "rows"
      FROM read_json('kho/_complete/*/*.json', hive_partitioning = true))
GROUP BY as_of, "of"
ORDER BY as_of, parts;
