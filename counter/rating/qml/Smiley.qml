import QtQuick
import WarmWindow

// A face that smiles or does not, drawn alike for every grade: no colour says which is the right one.
Canvas {
    id: smiley

    required property int grade // 1 to 5

    Accessible.ignored: true
    implicitHeight: 100
    implicitWidth: 100

    onGradeChanged: requestPaint()
    onHeightChanged: requestPaint()
    onPaint: {
        const pen = getContext("2d");
        const size = Math.min(width, height);
        const bend = (grade - 3) / 2 * size * 0.15; // how far the mouth's middle hangs below its corners
        const mouth = size * 0.66 - bend * 0.4;
        pen.reset();
        pen.translate((width - size) / 2, (height - size) / 2);
        pen.strokeStyle = Theme.ink;
        pen.fillStyle = Theme.ink;
        pen.lineCap = "round";
        pen.lineWidth = size * 0.055;
        pen.beginPath();
        pen.arc(size / 2, size / 2, size * 0.46, 0, 2 * Math.PI);
        pen.stroke();
        for (const x of [0.34, 0.66]) {
            pen.beginPath();
            pen.arc(size * x, size * 0.4, size * 0.055, 0, 2 * Math.PI);
            pen.fill();
        }
        pen.beginPath();
        pen.moveTo(size * 0.28, mouth);
        pen.quadraticCurveTo(size / 2, mouth + 2 * bend, size * 0.72, mouth);
        pen.stroke();
    }
    onWidthChanged: requestPaint()
}
