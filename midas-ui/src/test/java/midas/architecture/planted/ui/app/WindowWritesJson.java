package midas.architecture.planted.ui.app;

import com.fasterxml.jackson.core.JsonFactory;

/** Planted: a library of the command line outside it. */
final class WindowWritesJson {
    Object make() {
        return new JsonFactory();
    }
}
