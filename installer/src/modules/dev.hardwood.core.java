/** Reading of Parquet files. */
module dev.hardwood.core {
    requires com.github.luben.zstd_jni;
    requires static jdk.incubator.vector;
    requires jdk.jfr;
    requires snappy.java;

    exports dev.hardwood;
    exports dev.hardwood.metadata;
    exports dev.hardwood.reader;
    exports dev.hardwood.row;
    exports dev.hardwood.schema;
}
