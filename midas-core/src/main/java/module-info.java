import org.jspecify.annotations.NullMarked;

/** Fitting of random-intercept generalized linear mixed models: mathematics only, no files, no windows, no words for people. */
@NullMarked
module midas.core {
    requires static jdk.incubator.vector;
    requires ojalgo;
    requires static transitive org.jspecify;

    exports midas.core.design;
    exports midas.core.diagnostics;
    exports midas.core.family;
    exports midas.core.fit;
    exports midas.core.result;
}
