pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// In the place of the buttons: what to choose from, each with a key. Esc leaves everything as it is.
Rectangle {
    id: panel

    required property PanelViewModel panelModel
    required property bool busy
    required property bool hasOfficers
    readonly property bool signs: hasOfficers && panelModel.kind === "services"

    function confirm(): void {
        if (panelModel.kind === "services")
            panelModel.setServices(badge.text, pin.text);
        else
            panelModel.confirm(note.text);
        pin.clear();
    }

    border.color: Theme.blue
    border.width: 2
    color: Theme.card
    objectName: "panel"
    radius: 18

    onVisibleChanged: {
        note.clear();
        badge.clear();
        pin.clear();
        note.focus = badge.focus = pin.focus = false; // what cannot be seen takes no keys
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 14
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Words {
                Layout.fillWidth: true
                fontSizeMode: Text.Fit
                maximumLineCount: 2
                minimumPixelSize: 14
                objectName: "panelTitle"
                size: 21
                strong: true
                text: panel.panelModel.title
                wrapMode: Text.Wrap
            }
            ActionButton {
                Layout.fillWidth: false
                Layout.preferredHeight: 54
                Layout.preferredWidth: 118
                enabled: !panel.busy
                objectName: "panelTurn"
                sequence: "0"
                size: 18
                text: panel.panelModel.turnWords
                visible: panel.visible && panel.panelModel.turnWords !== ""

                onClicked: panel.panelModel.turn()
            }
            ActionButton {
                Layout.fillWidth: false
                Layout.preferredHeight: 54
                Layout.preferredWidth: 84
                objectName: "panelShut"
                sequence: "Esc"
                size: 18
                text: qsTr("Leave")

                onClicked: panel.panelModel.shut()
            }
        }
        GridView {
            id: choices

            readonly property int across: panel.panelModel.kind === "papers" ? 1 : width > 520 ? 3 : 2

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            cellHeight: 58
            cellWidth: width / across
            clip: true
            model: panel.panelModel.options
            objectName: "panelOptions"

            delegate: Item {
                id: cell

                required property var modelData

                height: choices.cellHeight
                width: choices.cellWidth

                PanelOption {
                    anchors.fill: parent
                    anchors.margins: 4
                    chosen: cell.modelData.chosen
                    enabled: !panel.busy
                    objectName: "option-" + cell.modelData.id
                    sequence: cell.modelData.key
                    text: cell.modelData.text

                    onClicked: panel.panelModel.choose(cell.modelData.id, note.text)
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            visible: panel.panelModel.asksWords || panel.panelModel.several

            TextField {
                id: note

                Accessible.name: placeholderText
                Layout.fillWidth: true
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: 18
                maximumLength: panel.panelModel.mostWords
                objectName: "panelNote"
                placeholderText: panel.panelModel.kind === "pause" ? qsTr("Own words (Tab)") : qsTr("Note for the next officer (Tab)")
                placeholderTextColor: Theme.quiet
                visible: panel.panelModel.asksWords

                onAccepted: panel.panelModel.kind === "pause" ? panel.panelModel.confirm(text) : panel.forceActiveFocus()

                Shortcut {
                    enabled: note.visible && !note.activeFocus
                    sequence: "Tab"

                    onActivated: note.forceActiveFocus()
                }
            }
            GateField {
                id: badge

                maximumLength: 32
                objectName: "panelBadge"
                placeholderText: qsTr("Supervisor's badge")
                visible: panel.signs

                onAccepted: pin.forceActiveFocus()
            }
            GateField {
                id: pin

                echoMode: TextInput.Password
                maximumLength: 12
                objectName: "panelPin"
                placeholderText: qsTr("PIN")
                visible: panel.signs

                onAccepted: panel.confirm()
            }
            Item {
                Layout.fillWidth: true
                visible: !panel.panelModel.asksWords && !panel.signs
            }
            ActionButton {
                Layout.fillWidth: false
                Layout.preferredHeight: 54
                Layout.preferredWidth: 150
                enabled: !panel.busy
                hint: qsTr("Enter")
                kind: "primary"
                objectName: "panelConfirm"
                sequence: "Return"
                size: 18
                text: panel.panelModel.kind === "pause" ? qsTr("Pause") : qsTr("Do it")
                visible: panel.visible && (panel.panelModel.several || panel.panelModel.kind === "pause")

                onClicked: panel.confirm()
            }
        }
    }
}
