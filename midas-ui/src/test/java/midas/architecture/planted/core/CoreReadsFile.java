package midas.architecture.planted.core;

import java.nio.file.Path;

/** Planted: core knows files. */
record CoreReadsFile(Path file) {}
