import QtQuick
import WarmWindow

// The paper ticket on the screen: white, torn off below.
Canvas {
    id: slip

    readonly property real tooth: 8 * Theme.mm

    onHeightChanged: requestPaint()
    onPaint: {
        const pen = getContext("2d");
        const teeth = Math.max(1, Math.round(width / tooth));
        const step = (width - 2) / teeth;
        const depth = tooth / 2;
        pen.reset();
        pen.moveTo(1, 1);
        pen.lineTo(width - 1, 1);
        pen.lineTo(width - 1, height - depth);
        for (let each = 0; each < teeth; each++) {
            pen.lineTo(width - 1 - (each + 0.5) * step, height - 1);
            pen.lineTo(width - 1 - (each + 1) * step, height - depth);
        }
        pen.closePath();
        pen.fillStyle = Theme.card;
        pen.fill();
        pen.strokeStyle = Theme.edge;
        pen.lineWidth = 2;
        pen.stroke();
    }
    onWidthChanged: requestPaint()

    Connections {
        function onContrastChanged() {
            slip.requestPaint();
        }

        target: Theme
    }
}
