import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// The whole console: who is here and what can be done on the left, the hall around it on the right.
Item {
    id: view

    required property AlertsViewModel alertsModel
    required property HeadViewModel headModel
    required property HelpCallsViewModel helpModel
    required property ListsViewModel listsModel
    required property PanelViewModel panelModel
    required property SignOnViewModel signOnModel
    required property CounterViewModel viewModel
    required property HomeVisitsViewModel visitModel
    readonly property bool choosing: panelModel.kind !== ""

    signal slimAsked

    Head {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        headModel: view.headModel
        viewModel: view.viewModel

        onPauseAsked: view.panelModel.show("pause")
        onSlimAsked: view.slimAsked()
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 20
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: 16
        spacing: 20

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 61
            spacing: 10

            HereCard {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 150
                Layout.minimumHeight: 118
                viewModel: view.viewModel
            }
            CueStrip {
                Layout.fillWidth: true
                cue: view.viewModel.cue
                visible: cue !== ""
            }
            ActionGrid {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: 340
                enabled: !view.choosing
                listsModel: view.listsModel
                panelModel: view.panelModel
                signOnModel: view.signOnModel
                viewModel: view.viewModel
                visible: !view.choosing
            }
            PanelCard {
                Layout.fillHeight: true
                Layout.fillWidth: true
                busy: view.viewModel.busy
                hasOfficers: view.signOnModel.hasOfficers
                panelModel: view.panelModel
                visible: view.choosing
            }
            Words {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                Layout.fillWidth: true
                Layout.maximumHeight: 56
                color: Theme.amber
                fitted: true
                minimumPixelSize: 14
                objectName: "said"
                size: 20
                strong: true
                text: view.viewModel.said
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            UndoStrip {
                Layout.fillWidth: true
                viewModel: view.viewModel
                visible: view.viewModel.undoWords !== ""
            }
            Item {
                Layout.fillHeight: true
                Layout.maximumHeight: view.choosing ? 0 : 10000
            }
        }
        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 39
            spacing: 8

            AlertStrip {
                Layout.fillWidth: true
                alertsModel: view.alertsModel
                sequence: "G"
            }
            HelpCallList {
                Layout.fillWidth: true
                helpModel: view.helpModel
                visible: view.helpModel.calls.length > 0
            }
            HomeVisitCard {
                Layout.fillWidth: true
                visible: view.visitModel.visit.id !== 0
                visitModel: view.visitModel
            }
            ListPanel {
                Layout.fillHeight: true
                Layout.fillWidth: true
                busy: view.viewModel.busy
                listsModel: view.listsModel
                panelModel: view.panelModel
            }
        }
    }
}
