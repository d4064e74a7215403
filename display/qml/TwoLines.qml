pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow

// Two lines close to each other, each as large as there is room for it, at most `size`.
Column {
    id: lines

    required property string upper
    required property string lower
    required property real size
    required property color color
    property bool rightAligned: false

    Repeater {
        model: [lines.upper, lines.lower].filter(text => text !== "")

        Words {
            required property string modelData

            color: lines.color
            fontSizeMode: lines.rightAligned ? Text.HorizontalFit : Text.FixedSize
            height: 1.1 * lines.size
            horizontalAlignment: lines.rightAligned ? Text.AlignRight : Text.AlignLeft
            minimumPixelSize: 10
            size: lines.size
            text: modelData
            verticalAlignment: Text.AlignVCenter
            width: lines.rightAligned ? lines.width : implicitWidth
        }
    }
}
