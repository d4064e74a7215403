pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// What a page is about, on a sheet of its own: a number, a list to check, a code to take along.
Item {
    id: sheet

    required property KioskViewModel viewModel
    required property bool tight // much to say on little room
    required property bool wordsOnIt
    readonly property bool narrow: Theme.scale > 1 && width < 200 * Theme.mm // two facts still stand side by side
    readonly property bool withLine: viewModel.lineSize > 0 // how a service's line is, at the top
    readonly property bool centred: viewModel.items.length === 0
    readonly property real padding: (tight ? 5 : 8) * Theme.mm

    implicitHeight: column.implicitHeight + 2 * padding

    Slip {
        anchors.fill: ground
        visible: sheet.viewModel.slip
    }
    Rectangle {
        id: ground

        readonly property real wanted: column.implicitHeight + 2 * sheet.padding

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        border.color: sheet.viewModel.tone === "amber" ? Theme.amberEdge : Theme.edge
        border.width: sheet.viewModel.slip ? 0 : sheet.viewModel.tone === "amber" ? 5 : 2
        color: sheet.viewModel.slip ? Theme.clear : sheet.viewModel.tone === "amber" ? Theme.amberTint : Theme.card
        height: sheet.centred ? Math.min(parent.height, wanted) : parent.height
        radius: 7 * Theme.mm
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: sheet.padding
        anchors.right: parent.right
        anchors.rightMargin: sheet.padding
        height: sheet.centred ? implicitHeight : parent.height - 2 * sheet.padding
        spacing: (sheet.tight ? 1.5 : 3.5) * Theme.mm
        y: sheet.centred ? (parent.height - height) / 2 : sheet.padding

        Words {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.85
            minimumPixelSize: Math.ceil(30 * Theme.mm)
            objectName: "label"
            size: sheet.tight ? 31 * Theme.mm : Math.min(86 * Theme.mm, Math.max(31 * Theme.mm, sheet.height * 0.3))
            strong: true
            text: sheet.viewModel.label
            visible: text !== ""
        }
        Row {
            Layout.alignment: sheet.centred ? Qt.AlignHCenter : Qt.AlignLeft
            spacing: 1.2 * sheet.viewModel.lineSize * Theme.mm
            visible: sheet.withLine && sheet.viewModel.facts.length > 0

            Repeater {
                model: sheet.withLine ? sheet.viewModel.facts : []

                FactColumn {
                    required property var modelData

                    fact: modelData
                    size: sheet.viewModel.lineSize
                }
            }
        }
        Words {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            color: sheet.viewModel.label !== "" && !sheet.viewModel.slip ? Theme.blue : Theme.ink
            horizontalAlignment: sheet.centred ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: 0.95
            objectName: "lead"
            size: Theme.han(sheet.withLine ? sheet.viewModel.sentenceSize : sheet.tight ? 7.2 : !sheet.centred ? 8.4 : sheet.height > 250 * Theme.mm ? 12 : 9.4)
            strong: !sheet.withLine
            text: sheet.viewModel.lead
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        Words {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            lineHeight: 0.95
            objectName: "heading"
            size: Theme.han(sheet.viewModel.itemSize)
            strong: true
            text: sheet.viewModel.heading
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        Checklist {
            Layout.fillWidth: true
            items: sheet.viewModel.items
            size: sheet.viewModel.itemSize
            visible: items.length > 0
        }
        QrCode {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: width
            Layout.preferredWidth: Math.min(190 * Theme.mm, sheet.width - 2 * sheet.padding, sheet.height * 0.6)
            rows: sheet.viewModel.qrRows
            visible: rows.length > 0
        }
        Paragraphs {
            Layout.fillWidth: true
            alignment: sheet.centred ? Text.AlignHCenter : Text.AlignLeft
            paragraphs: sheet.viewModel.words
            spacing: (sheet.tight ? 1.5 : 2.5) * Theme.mm
            size: sheet.tight ? 6.1 : sheet.centred && sheet.height > 250 * Theme.mm ? 8.6 : sheet.centred ? 7.2 : 6.6
            visible: sheet.wordsOnIt && paragraphs.length > 0
        }
        Item {
            Layout.fillHeight: true
            visible: !sheet.centred
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 2 * Theme.mm
            spacing: (sheet.narrow ? 6 : 9) * Theme.mm
            visible: !sheet.withLine && sheet.viewModel.facts.length > 0

            Repeater {
                model: sheet.withLine ? [] : sheet.viewModel.facts

                FactColumn {
                    required property var modelData

                    fact: modelData
                    size: sheet.narrow ? 8 : 9
                }
            }
        }
    }
}
