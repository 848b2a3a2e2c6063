package midas.io.importing;

import midas.io.workbook.CellHandler;

/** Hands the cells of a sheet on that stand in a row or below it. */
final class RowsFrom implements CellHandler {

    private final long first;
    private final CellHandler handler;
    private boolean passing;

    /**
     * Makes a handler.
     *
     * @param first the first row that is handed on, from 1
     * @param handler takes the cells
     */
    RowsFrom(long first, CellHandler handler) {
        this.first = first;
        this.handler = handler;
    }

    @Override
    public void beginRow(long line) {
        passing = line >= first;
        if (passing) {
            handler.beginRow(line);
        }
    }

    @Override
    public void number(int column, double value) {
        if (passing) {
            handler.number(column, value);
        }
    }

    @Override
    public void text(int column, String text) {
        if (passing) {
            handler.text(column, text);
        }
    }

    @Override
    public void certainText(int column, String text) {
        if (passing) {
            handler.certainText(column, text);
        }
    }

    @Override
    public void bool(int column, boolean value) {
        if (passing) {
            handler.bool(column, value);
        }
    }

    @Override
    public void moment(int column, long micros) {
        if (passing) {
            handler.moment(column, micros);
        }
    }

    @Override
    public void shown(int column, String text) {
        if (passing) {
            handler.shown(column, text);
        }
    }

    @Override
    public void noSuchDay(int column, String text) {
        if (passing) {
            handler.noSuchDay(column, text);
        }
    }

    @Override
    public void largeInteger(int column, String text) {
        if (passing) {
            handler.largeInteger(column, text);
        }
    }

    @Override
    public void outOfRange(int column, String text) {
        if (passing) {
            handler.outOfRange(column, text);
        }
    }

    @Override
    public void error(int column, String raw) {
        if (passing) {
            handler.error(column, raw);
        }
    }

    @Override
    public void withoutValue(int column) {
        if (passing) {
            handler.withoutValue(column);
        }
    }

    @Override
    public void merged(long firstLine, long lastLine, int firstColumn, int lastColumn) {
        if (lastLine >= first) {
            handler.merged(firstLine, lastLine, firstColumn, lastColumn);
        }
    }
}
