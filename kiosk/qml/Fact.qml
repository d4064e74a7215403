import QtQuick
import WarmWindow

// A small name over a large value.
Column {
    id: fact

    required property string name
    required property real unit
    required property string value

    spacing: 4 * unit

    Words {
        color: Theme.quiet
        size: 34 * fact.unit
        text: fact.name
    }
    Words {
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 10
        size: 62 * fact.unit
        strong: true
        text: fact.value
        width: fact.width
    }
}
