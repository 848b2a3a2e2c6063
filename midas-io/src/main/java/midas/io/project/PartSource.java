package midas.io.project;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Where the parts of a project are read from. */
interface PartSource extends Closeable {

    /**
     * A list of contents.
     *
     * @param bytes the list
     * @param whole whether it is known to be as it was written
     */
    record Listed(byte[] bytes, boolean whole) {}

    /** Returns the list of contents, empty where there is none that can be read. */
    Optional<Listed> manifest() throws IOException;

    /** Returns the names of all parts but the lists of contents. */
    List<String> names();

    /** Returns the size of a part in bytes, or −1 where there is none. */
    long size(String name);

    /** Returns the bytes it takes in the file, or −1 where that is not known. */
    long packed(String name);

    /** Opens a part that is there. */
    InputStream open(String name) throws IOException;
}
