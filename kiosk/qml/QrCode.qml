import QtQuick
import WarmWindow

// A code for a phone: dark on white in every theme, with its quiet zone of four.
Canvas {
    id: code

    required property list<string> rows

    Accessible.ignored: true

    onHeightChanged: requestPaint()
    onPaint: {
        const pen = getContext("2d");
        const side = Math.floor(width / (rows.length + 8));
        const left = Math.floor((width - side * rows.length) / 2);
        pen.reset();
        pen.fillStyle = Theme.codeGround;
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = Theme.codeInk;
        for (let y = 0; y < rows.length; y++) {
            for (let x = 0; x < rows[y].length; x++) {
                if (rows[y][x] === "1")
                    pen.fillRect(left + x * side, left + y * side, side, side);
            }
        }
    }
    onRowsChanged: requestPaint()
    onWidthChanged: requestPaint()
}
