package midas.architecture.planted.core.engine;

/** The planted engine. */
public final class Secret {}
