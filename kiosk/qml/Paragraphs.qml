pragma ComponentBehavior: Bound

import QtQuick
import WarmWindow

// What a page says, one paragraph below the other.
Column {
    id: column

    required property list<string> paragraphs
    property int alignment: Text.AlignLeft
    property real size: 6.8 // mm of a Han character

    spacing: 2.5 * Theme.mm

    Repeater {
        model: column.paragraphs

        Words {
            required property int index
            required property string modelData

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Theme.ink
            horizontalAlignment: column.alignment
            lineHeight: 1.05
            objectName: "words-" + index
            size: Theme.han(column.size)
            text: modelData
            width: column.width
            wrapMode: Text.Wrap
        }
    }
}
