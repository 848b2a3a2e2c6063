import org.jspecify.annotations.NullMarked;

/** Datasets: reading, coding, and the way from columns to a design. */
@NullMarked
module midas.io {
    requires transitive midas.core;
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires tablesaw.core;
    requires io.github.classgraph;
    requires it.unimi.dsi.fastutil;
    requires roaringbitmap;
    requires org.slf4j;
    requires de.siegmar.fastcsv;
    requires com.github.albfernandez.juniversalchardet;
    requires org.dhatim.fastexcel;
    requires dev.hardwood.core;
    requires snappy.java;
    requires com.github.luben.zstd_jni;

    exports midas.io.coding;
    exports midas.io.dataset;
    exports midas.io.export;
    exports midas.io.frame;
    exports midas.io.importing;
    exports midas.io.plot;
    exports midas.io.project;
    exports midas.io.report;
}
