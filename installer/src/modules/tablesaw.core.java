/** Columns of datasets, with what TableSaw uses of libraries that are no modules. */
module tablesaw.core {
    requires transitive it.unimi.dsi.fastutil;
    requires io.github.classgraph;
    requires java.logging;
    requires java.sql;
    requires jdk.unsupported;
    requires org.slf4j;
    requires roaringbitmap;

    exports tech.tablesaw.aggregate;
    exports tech.tablesaw.analytic;
    exports tech.tablesaw.api;
    exports tech.tablesaw.columns;
    exports tech.tablesaw.columns.booleans;
    exports tech.tablesaw.columns.booleans.fillers;
    exports tech.tablesaw.columns.dates;
    exports tech.tablesaw.columns.datetimes;
    exports tech.tablesaw.columns.instant;
    exports tech.tablesaw.columns.numbers;
    exports tech.tablesaw.columns.numbers.fillers;
    exports tech.tablesaw.columns.strings;
    exports tech.tablesaw.columns.temporal;
    exports tech.tablesaw.columns.temporal.fillers;
    exports tech.tablesaw.columns.times;
    exports tech.tablesaw.conversion;
    exports tech.tablesaw.conversion.smile;
    exports tech.tablesaw.filtering;
    exports tech.tablesaw.filtering.predicates;
    exports tech.tablesaw.index;
    exports tech.tablesaw.interpolation;
    exports tech.tablesaw.io;
    exports tech.tablesaw.io.csv;
    exports tech.tablesaw.io.fixed;
    exports tech.tablesaw.io.jdbc;
    exports tech.tablesaw.io.string;
    exports tech.tablesaw.joining;
    exports tech.tablesaw.selection;
    exports tech.tablesaw.sorting;
    exports tech.tablesaw.sorting.comparators;
    exports tech.tablesaw.table;
    exports tech.tablesaw.util;
}
