import QtQuick

// A check mark on green.
Rectangle {
    id: tick

    color: Theme.greenTint
    radius: width * 0.22

    Canvas {
        anchors.fill: parent

        onPaint: {
            const pen = getContext("2d");
            pen.reset();
            pen.strokeStyle = Theme.green;
            pen.lineWidth = width * 0.11;
            pen.lineCap = "round";
            pen.lineJoin = "round";
            pen.moveTo(width * 0.26, height * 0.53);
            pen.lineTo(width * 0.43, height * 0.7);
            pen.lineTo(width * 0.75, height * 0.32);
            pen.stroke();
        }
        onWidthChanged: requestPaint()
    }
}
