package midas.io.workbook;

import java.io.IOException;
import java.util.List;

/** A file of sheets, open for reading. */
public sealed interface Workbook permits Xlsx, Ods {

    /** Most columns of a sheet. */
    int MOST_COLUMNS = 16_384;

    /**
     * A sheet of cells.
     *
     * @param name its name
     * @param visible whether people see it
     */
    record Sheet(String name, boolean visible) {}

    /** Returns all sheets of cells in their order, for which some files have to be gone through once. */
    List<Sheet> sheets() throws IOException;

    /**
     * Reads a sheet.
     *
     * @param sheet its index
     * @param handler takes the cells
     * @throws DamagedException if the file is not what it should be
     * @throws UnpackedTooLargeException if it unpacks to more than is allowed
     * @throws IOException if the file cannot be read, or the reading was ended from outside
     */
    void read(int sheet, CellHandler handler) throws IOException;

    /**
     * Reads the first sheet of a name, without going through those behind it.
     *
     * @param sheet its name
     * @param handler takes the cells
     * @return whether there is such a sheet
     * @throws IOException as above
     */
    boolean read(String sheet, CellHandler handler) throws IOException;
}
