import QtQuick

// A text in the product's type.
Text {
    property real size: 24
    property bool strong: false
    property bool fitted: false // made smaller, down to minimumPixelSize, until it has room

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Math.max(1, Math.round(size))
    font.weight: strong ? Font.Bold : Font.Normal
    // Before the layout has given it room, the search for a size would only try each of them in vain.
    fontSizeMode: fitted && width > 0 && height > 1 ? Text.Fit : Text.FixedSize
    textFormat: Text.PlainText
}
