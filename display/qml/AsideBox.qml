import QtQuick
import QtQuick.Layouts
import WarmWindow

// A box beside the calls: a title, numbers, and words.
Rectangle {
    id: box

    required property real unit
    required property string title
    property string numbers: ""
    property string words: ""

    Layout.fillWidth: true
    color: Theme.nightInset
    implicitHeight: column.implicitHeight + 20 * unit
    radius: 16 * unit

    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: 22 * box.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * box.unit

        Words {
            color: Theme.quietOnNight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            size: 28 * box.unit
            text: box.title
            width: parent.width
        }
        Words {
            color: Theme.call
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            objectName: box.objectName + "Numbers"
            size: 38 * box.unit
            strong: true
            text: box.numbers
            visible: text !== ""
            width: parent.width
        }
        WrappedWords {
            color: Theme.nightInk
            height: Math.min(implicitHeight, 96 * box.unit)
            size: 30 * box.unit
            objectName: box.objectName + "Words"
            visible: words !== ""
            width: parent.width
            words: box.words
        }
    }
}
