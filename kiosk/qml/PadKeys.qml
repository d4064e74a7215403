pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Large keys to type digits with, and letters where there are some: in as few rows as their width allows.
GridLayout {
    id: pad

    required property KioskViewModel viewModel
    readonly property list<string> names: viewModel.keyNames
    readonly property list<string> signs: visible && viewModel.keypad ? viewModel.keySigns : []

    readonly property bool letters: names.length > 12
    readonly property real least: (letters ? 20 : 25) * Theme.mm

    columnSpacing: (letters ? 3 : 5) * Theme.mm
    columns: !letters ? 3 : width < 10 * least + 9 * columnSpacing ? 5 : 10
    rowSpacing: columnSpacing
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: pad.viewModel.keys

        AbstractButton {
            id: key

            required property int index
            required property string modelData
            readonly property bool letter: modelData.length === 1

            Accessible.name: pad.names[index] ?? ""
            Layout.columnSpan: pad.letters && !letter ? 2 : 1
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: pad.least
            focusPolicy: Qt.StrongFocus
            objectName: "key-" + modelData

            background: Rectangle {
                border.color: key.visualFocus ? Theme.focus : Theme.touchEdge
                border.width: key.visualFocus ? 5 : 2
                color: key.down ? Theme.blueTint : Theme.card
                radius: 6 * Theme.mm
            }
            contentItem: Item {
                Words {
                    anchors.centerIn: parent
                    size: Math.max(Theme.han(pad.letters ? 8 : 10), Math.min(parent.height * 0.6, parent.width * 0.6, 22 * Theme.mm * Theme.scale))
                    strong: true
                    text: key.modelData
                    visible: key.letter
                }
                Icon {
                    anchors.centerIn: parent
                    color: Theme.ink
                    name: key.letter ? "" : key.modelData === "clear" ? "clear" : "backspace"
                    size: Math.min(16 * Theme.mm * Theme.scale, parent.width * 0.8, parent.height * 0.8)
                }
                Words {
                    color: Theme.quiet
                    objectName: key.objectName + "-sign"
                    size: Theme.han(6.1)
                    text: pad.signs[key.index] ?? ""
                    visible: text !== ""
                    x: 2 * Theme.mm
                }
            }

            Keys.onEnterPressed: click()
            Keys.onReturnPressed: click()
            onClicked: pad.viewModel.press(modelData)
        }
    }
}
