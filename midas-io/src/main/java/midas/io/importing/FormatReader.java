package midas.io.importing;

/** Reads files of one kind. */
sealed interface FormatReader permits TextImport, WorkbookImport, ParquetImport {

    /** Imports under a name; every outcome is an answer, none is thrown. */
    ImportOutcome run(String datasetName);
}
