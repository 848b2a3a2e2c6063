-- The files beside this one, written by DuckDB 1.4 (npm package @duckdb/node-api).
CREATE TABLE t AS SELECT * FROM (VALUES
  (true, 1::TINYINT, -7::INTEGER, 9007199254740991::BIGINT, 4294967295::UINTEGER, 18446744073709551615::UBIGINT, 1.5::FLOAT, 0.1::DOUBLE, 12.50::DECIMAL(10,2), 123456789012345678901234.5::DECIMAL(38,5), DATE '2024-01-05', TIME '12:30:00', TIMESTAMP '2024-01-05 12:30:00', TIMESTAMPTZ '2024-01-05 12:30:00+02', 'Ä b', UUID '00112233-4455-6677-8899-aabbccddeeff', [1, 2], {'a': 1, 'b': 'x'}, 'low'::ENUM('low', 'high'), 9007199254740992::BIGINT, '\xAA\xBB'::BLOB),
  (false, NULL, 0, NULL, 0, 0, 'NaN'::FLOAT, 'inf'::DOUBLE, -0.01, 0, DATE '1789-07-14', TIME '00:00:00.000001', TIMESTAMP '1969-12-31 23:59:59.999999', TIMESTAMPTZ '2024-01-05 23:30:00-01', 'NA', NULL, NULL, NULL, 'high', 1, NULL),
  (NULL, -128, 2147483647, -9007199254740991, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, [], {'a': NULL, 'b': NULL}, NULL, NULL, 'abc'::BLOB)
) v(flag, tiny, small, big, unsigned, huge, single, dbl, price, wide, day, clock, stamp, moment, word, id, list, struct, level, toobig, bytes);
COPY t TO 'types.parquet' (FORMAT parquet);
CREATE TABLE s AS SELECT i AS i, i / 4 AS x, 'g' || (i % 7) AS g FROM range(5000) r(i);
COPY s TO 'uncompressed.parquet' (FORMAT parquet, COMPRESSION uncompressed, ROW_GROUP_SIZE 2048);
COPY s TO 'snappy.parquet' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 2048);
COPY s TO 'gzip.parquet' (FORMAT parquet, COMPRESSION gzip, ROW_GROUP_SIZE 2048);
COPY s TO 'zstd.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048);
COPY s TO 'v2.parquet' (FORMAT parquet, COMPRESSION snappy, PARQUET_VERSION v2);
COPY s TO 'brotli.parquet' (FORMAT parquet, COMPRESSION brotli);
COPY (SELECT * FROM s WHERE false) TO 'empty.parquet' (FORMAT parquet);
COPY (SELECT [1] AS l) TO 'nested.parquet' (FORMAT parquet);
