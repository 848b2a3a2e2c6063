/** The collections of numbers that TableSaw and midas.io use. */
module it.unimi.dsi.fastutil {
    exports it.unimi.dsi.fastutil;
    exports it.unimi.dsi.fastutil.booleans;
    exports it.unimi.dsi.fastutil.bytes;
    exports it.unimi.dsi.fastutil.chars;
    exports it.unimi.dsi.fastutil.doubles;
    exports it.unimi.dsi.fastutil.floats;
    exports it.unimi.dsi.fastutil.ints;
    exports it.unimi.dsi.fastutil.io;
    exports it.unimi.dsi.fastutil.longs;
    exports it.unimi.dsi.fastutil.objects;
    exports it.unimi.dsi.fastutil.shorts;
}
