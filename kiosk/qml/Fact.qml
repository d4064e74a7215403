import QtQuick
import QtQuick.Layouts
import WarmWindow

// A small name over a large value.
ColumnLayout {
    id: fact

    required property string name
    required property real unit
    required property string value

    spacing: 4 * unit

    Words {
        color: Theme.quiet
        size: Theme.small * fact.unit
        text: fact.name
    }
    Words {
        Layout.fillWidth: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.ceil(Theme.small * fact.unit)
        size: 58 * fact.unit
        strong: true
        text: fact.value
    }
}
