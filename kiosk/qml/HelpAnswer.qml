import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// What has become of a call for help, calmly.
Item {
    id: answer

    required property HelpViewModel helpModel
    required property bool tall
    required property real unit
    required property string wish
    readonly property bool answered: helpModel.stage === "answered"
    readonly property bool away: helpModel.stage === "away"
    readonly property bool asking: helpModel.stage === "asking"

    signal done

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 60 * answer.unit
        width: Math.min(parent.width - 2 * Theme.margin * answer.unit, 1300 * answer.unit)

        Rectangle {
            Layout.fillWidth: true
            border.color: answer.answered ? Theme.greenEdge : Theme.amberEdge
            border.width: 3
            color: answer.answered ? Theme.greenTint : Theme.amberTint
            implicitHeight: told.implicitHeight + 110 * answer.unit
            radius: 32 * answer.unit

            ColumnLayout {
                id: told

                anchors.centerIn: parent
                spacing: 34 * answer.unit
                width: parent.width - 100 * answer.unit

                Tick {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredHeight: 150 * answer.unit
                    Layout.preferredWidth: 150 * answer.unit
                    visible: answer.answered
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "helpTitle"
                    size: 68 * answer.unit
                    strong: true
                    text: answer.answered ? qsTr("An officer from counter %1 has answered").arg(answer.helpModel.counter) : answer.away ? qsTr("Please wave to any member of staff") : answer.asking ? qsTr("One moment, please") : qsTr("Somebody is coming to you")
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    color: answer.answered ? Theme.green : Theme.amber
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "helpWish"
                    size: 50 * answer.unit
                    strong: true
                    text: answer.wish
                    visible: text !== "" && !answer.away
                    wrapMode: Text.Wrap
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "helpWords"
                    size: Theme.large * answer.unit
                    text: answer.answered ? qsTr("They are on their way. Please stay here.") : answer.away ? qsTr("This machine cannot call anyone just now. Any of them will gladly help you.") : answer.asking ? qsTr("We are calling the counters.") : qsTr("Every counter has been told. Please stay here; if it takes long, wave to any member of staff.")
                    wrapMode: Text.Wrap
                }
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 36 * answer.unit
            columns: answer.tall ? 1 : 2
            rowSpacing: 36 * answer.unit
            uniformCellWidths: true

            BigButton {
                Layout.fillWidth: true
                Layout.preferredHeight: 132 * answer.unit
                objectName: "askElse"
                size: 42 * answer.unit
                text: answer.away ? qsTr("Try again") : qsTr("I need something else too")
                visible: !answer.asking

                onClicked: answer.helpModel.askElse()
            }
            BigButton {
                Layout.columnSpan: answer.asking && !answer.tall ? 2 : 1
                Layout.fillWidth: true
                Layout.preferredHeight: 132 * answer.unit
                objectName: "helpDone"
                size: 42 * answer.unit
                text: qsTr("Back to the start")

                onClicked: answer.done()
            }
        }
    }
}
