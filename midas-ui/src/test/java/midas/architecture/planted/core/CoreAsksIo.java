package midas.architecture.planted.core;

import midas.architecture.planted.io.IoAsksWindow;

/** Planted: core knows io. */
final class CoreAsksIo {
    private CoreAsksIo() {}

    static Object ask() {
        return new IoAsksWindow();
    }
}
