import QtQuick
import WarmWindow

// The paper ticket on the screen: white, torn off below.
Canvas {
    id: slip

    required property real unit

    onHeightChanged: requestPaint()
    onPaint: {
        const pen = getContext("2d");
        const teeth = Math.round(width / (28 * unit));
        const step = (width - 2) / teeth;
        const depth = 14 * unit;
        pen.reset();
        pen.moveTo(1, 1);
        pen.lineTo(width - 1, 1);
        pen.lineTo(width - 1, height - depth);
        for (let tooth = 0; tooth < teeth; tooth++) {
            pen.lineTo(width - 1 - (tooth + 0.5) * step, height - 1);
            pen.lineTo(width - 1 - (tooth + 1) * step, height - depth);
        }
        pen.closePath();
        pen.fillStyle = Theme.card;
        pen.fill();
        pen.strokeStyle = Theme.edge;
        pen.lineWidth = 2;
        pen.stroke();
    }
    onWidthChanged: requestPaint()
}
