package midas.io.dataset;

/** Kinds of files that hold data. */
public enum FileFormat {
    /** Delimited text: CSV, TSV, TXT. */
    TEXT,
    /** A workbook of Office Open XML. */
    XLSX,
    /** A spreadsheet of the OpenDocument format. */
    ODS,
    /** Apache Parquet. */
    PARQUET
}
