import QtQuick
import WarmWindow

// A value below its name.
Column {
    id: column

    required property var fact // {code, name, value}
    required property real size // mm of a Han character of the value

    Words {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Theme.quiet
        size: Theme.han(6)
        text: column.fact.name
    }
    Words {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        objectName: column.fact.code
        size: Theme.han(column.size)
        strong: true
        text: column.fact.value
    }
}
