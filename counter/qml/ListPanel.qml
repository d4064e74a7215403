pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Who waits, in the order of calling, who is parked, was missed, or may have no paper.
Rectangle {
    id: panel

    required property bool busy
    required property ListsViewModel listsModel
    required property PanelViewModel panelModel
    readonly property bool picked: listsModel.chosen !== ""

    border.color: Theme.edge
    border.width: 1.5
    color: Theme.card
    radius: 18

    ColumnLayout {
        anchors.bottomMargin: 10
        anchors.fill: parent
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        anchors.topMargin: 12
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 10

            Words {
                Layout.fillWidth: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                objectName: "waitingTitle"
                size: 22
                strong: true
                text: panel.listsModel.waitingCount === 0 ? qsTr("Nobody is waiting") : qsTr("%n waiting", "", panel.listsModel.waitingCount)
            }
            Words {
                color: panel.listsModel.lateCount > 0 ? Theme.amber : Theme.quiet
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignRight
                Layout.maximumWidth: panel.width * 0.5
                minimumPixelSize: 14
                objectName: "late"
                size: 17
                text: qsTr("%n over %1 min", "", panel.listsModel.lateCount).arg(panel.listsModel.promiseMinutes)
                visible: panel.listsModel.lateCount > 0
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 6

            Repeater {
                model: panel.listsModel.tabs

                Chip {
                    required property var modelData

                    objectName: "tab-" + modelData.code
                    shown: modelData.shown
                    text: modelData.words + " " + modelData.count

                    onClicked: panel.listsModel.showTab(modelData.code)
                }
            }
            Chip {
                objectName: "filter"
                shown: panel.listsModel.onlyWords !== ""
                text: (panel.listsModel.onlyWords === "" ? qsTr("All") : panel.listsModel.onlyWords + " " + panel.listsModel.onlyCount) + "  Q"

                onClicked: panel.listsModel.filterOn()

                Shortcut {
                    autoRepeat: false
                    enabled: panel.visible && panel.panelModel.kind === ""
                    sequence: "Q"

                    onActivated: panel.listsModel.filterOn()
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: panel.listsModel.typed !== ""

            Words {
                Layout.fillWidth: true
                color: Theme.blue
                objectName: "typed"
                size: 22
                strong: true
                text: qsTr("Number %1").arg(panel.listsModel.typed)
            }
            Chip {
                objectName: "clearTyped"
                shown: false
                text: qsTr("Clear") + "  Esc"

                onClicked: panel.listsModel.clear()
            }
        }
        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentHeight > height
            model: panel.listsModel.rows
            objectName: "waitingList"

            footer: Words {
                color: Theme.quiet
                height: visible ? 40 : 0
                objectName: "moreWaiting"
                size: 18
                text: qsTr("+%1 more").arg(panel.listsModel.more)
                verticalAlignment: Text.AlignVCenter
                visible: panel.listsModel.more > 0
                width: ListView.view.width
            }
            delegate: TicketRow {
                required property var modelData

                busy: panel.busy
                chosen: modelData.label === panel.listsModel.chosen
                label: modelData.label
                late: modelData.late
                mark: modelData.mark
                minutes: modelData.minutes < 0 ? "" : qsTr("%n min", "", modelData.minutes)
                service: modelData.service
                now: modelData.state
                // Whole rows only: half a line cannot be read.
                opacity: y >= ListView.view.contentY && y + height <= ListView.view.contentY + ListView.view.height + 1 ? 1 : 0
                width: ListView.view.width

                onAgain: panel.listsModel.checkInAgain(modelData.label)
                onCalled: panel.listsModel.call(modelData.label)
                onCopied: panel.listsModel.reprint(modelData.label)
                onPicked: panel.listsModel.choose(modelData.label)
            }

            Connections {
                function onChosenChanged(): void {
                    const at = panel.listsModel.rows.findIndex(row => row.label === panel.listsModel.chosen);
                    if (at >= 0)
                        list.positionViewAtIndex(at, ListView.Contain);
                }

                target: panel.listsModel
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            visible: panel.picked

            RowAction {
                enabled: panel.listsModel.can.call && !panel.busy
                hint: qsTr("Enter")
                kind: "primary"
                objectName: "callChosen"
                text: qsTr("Call")

                onClicked: panel.listsModel.call(panel.listsModel.chosen)
            }
            RowAction {
                enabled: !panel.busy
                hint: "I"
                objectName: "againChosen"
                text: qsTr("In line")
                visible: panel.picked && panel.listsModel.can.again

                onClicked: panel.listsModel.checkInAgain(panel.listsModel.chosen)
            }
            RowAction {
                enabled: !panel.busy
                hint: "C"
                objectName: "copyChosen"
                text: qsTr("Copy")

                onClicked: panel.listsModel.reprint(panel.listsModel.chosen)
            }
            RowAction {
                enabled: panel.listsModel.can.cancel && !panel.busy
                hint: "X"
                kind: "amber"
                objectName: "cancelChosen"
                text: qsTr("Gone")

                onClicked: panel.listsModel.cancel(panel.listsModel.chosen)
            }
        }
    }
}
