package midas.ui.app;

import java.nio.file.Path;
import java.util.List;

/** Asks the user for files. */
@FunctionalInterface
public interface FileChooserPort {

    /** Returns the data files the user chose, none where the user thought better of it. */
    List<Path> chooseDataFiles();
}
