import QtQuick

// A text in the product's type.
Text {
    property real size: 24
    property bool strong: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Math.max(1, Math.round(size))
    font.weight: strong ? Font.Bold : Font.Normal
    textFormat: Text.PlainText
}
