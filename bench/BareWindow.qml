import QtQuick
import QtQuick.Controls.Basic

// What any QML window costs: one text and one button that answers a tap.
Window {
    id: window

    property bool answered: false

    height: 960
    width: 540

    Text {
        anchors.centerIn: parent
        font.pixelSize: 60
        text: "暖窗 Warm Window"
    }
    Button {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: 200
        objectName: "bare"
        text: "取号"
        visible: !window.answered
        width: 400

        onClicked: window.answered = true
    }
}
