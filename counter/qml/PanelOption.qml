import QtQuick
import QtQuick.Layouts
import WarmWindow

// Something to choose, with its key before its words.
BigButton {
    id: option

    property bool chosen: false
    property string sequence: ""

    bottomPadding: 4
    corner: 10
    kind: chosen ? "chosen" : "plain"
    leftPadding: 10
    rightPadding: 8
    topPadding: 4
    contentItem: RowLayout {
        spacing: 8

        Words {
            color: option.letters
            size: 17
            strong: true
            text: option.sequence
            visible: text !== ""
        }
        Words {
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: option.letters
            fontSizeMode: Text.Fit
            maximumLineCount: 2
            minimumPixelSize: 14
            size: 18
            text: option.text
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }
        Words {
            color: option.letters
            size: 18
            strong: true
            text: "✓"
            visible: option.chosen
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: option.sequence !== "" && option.enabled && option.visible
        sequence: option.sequence

        onActivated: option.clicked()
    }
}
