pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Large keys to type digits with.
GridLayout {
    id: pad

    required property KioskViewModel viewModel
    readonly property list<string> names: viewModel.keyNames
    readonly property list<string> signs: visible && viewModel.keypad ? viewModel.keySigns : []

    columnSpacing: 5 * Theme.mm
    columns: 3
    rowSpacing: 5 * Theme.mm
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
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: 25 * Theme.mm
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
                    size: Math.max(Theme.han(10), Math.min(parent.height * 0.6, 22 * Theme.mm))
                    strong: true
                    text: key.modelData
                    visible: key.letter
                }
                Icon {
                    anchors.centerIn: parent
                    color: Theme.ink
                    name: key.letter ? "" : key.modelData === "clear" ? "clear" : "backspace"
                    size: 16 * Theme.mm
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
