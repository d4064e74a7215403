pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Display

// One call in the first place, the others below it: number on the left, counter on the right.
// The grounds hardly change in brightness, but for the first place's pulse (display/board.py).
Item {
    id: board

    required property BoardViewModel viewModel
    readonly property real em: viewModel.em
    readonly property real gap: 0.09 * em
    readonly property bool called: viewModel.newestLabel !== ""
    readonly property real firstBottom: first.y + first.height
    readonly property real placeHeight: viewModel.rows > 0 ? (height - firstBottom) / viewModel.rows - gap : 0
    readonly property real placeWidth: (width - (viewModel.columns - 1) * gap) / viewModel.columns

    RowLayout {
        height: board.viewModel.headingHeight
        width: parent.width

        Words {
            Layout.fillWidth: true
            color: Theme.quietOnNight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            objectName: "legend"
            size: board.viewModel.headingHeight * 0.66
            text: board.viewModel.legend
        }
        Words {
            Layout.fillWidth: true
            color: Theme.softOnNight
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignRight
            minimumPixelSize: 10
            objectName: "listen"
            size: board.viewModel.headingHeight * 0.66
            text: board.viewModel.listen
        }
        Words {
            color: Theme.call
            objectName: "pages"
            size: board.viewModel.headingHeight * 0.66
            strong: true
            text: board.viewModel.pages
            visible: text !== ""
        }
    }
    FirstPlace {
        id: first

        em: board.viewModel.firstEm
        height: board.viewModel.rows > 0 || board.viewModel.urgent !== "" ? board.viewModel.firstHeight : board.height - y
        viewModel: board.viewModel
        width: parent.width
        y: board.viewModel.headingHeight
    }
    Repeater {
        model: board.viewModel.calls

        Rectangle {
            id: place

            required property int index
            required property string label
            required property string counter
            required property string name
            required property string nameBelow
            required property bool fresh

            color: label === "" ? Theme.clear : fresh ? Theme.nightFresh : Theme.nightRow
            height: board.placeHeight
            objectName: "call" + index
            radius: 0.16 * board.em
            width: board.placeWidth
            x: Math.floor(index / board.viewModel.rows) * (board.placeWidth + board.gap)
            y: board.firstBottom + board.gap + index % board.viewModel.rows * (place.height + board.gap)

            Words {
                id: number

                anchors.left: parent.left
                anchors.leftMargin: 0.2 * board.em
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: -0.06 * board.em
                color: place.fresh ? Theme.call : Theme.nightInk
                objectName: "label" + place.index
                size: board.em
                strong: true
                text: place.label
            }
            Row {
                id: counter

                anchors.right: parent.right
                anchors.rightMargin: 0.2 * board.em
                height: parent.height
                spacing: 0.12 * board.em
                visible: place.counter !== ""

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: -0.06 * board.em
                    color: Theme.softOnNight
                    objectName: "counter" + place.index
                    size: board.em
                    strong: true
                    text: place.counter
                }
                TwoLines {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.softOnNight
                    lower: board.viewModel.besideSecond
                    size: 0.27 * board.em
                    upper: board.viewModel.beside
                    visible: board.viewModel.hasWords
                }
            }
            TwoLines {
                anchors.left: number.right
                anchors.leftMargin: 0.2 * board.em
                anchors.right: parent.right
                anchors.rightMargin: 0.2 * board.em
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.softOnNight
                lower: place.nameBelow
                objectName: "name" + place.index
                rightAligned: true
                size: 0.44 * board.em
                upper: place.name
                visible: place.name !== ""
            }
        }
    }
    WrappedWords {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: first.bottom
        color: Theme.quietOnNight
        horizontalAlignment: Text.AlignHCenter
        objectName: "welcomeWords"
        size: 0.4 * board.em
        verticalAlignment: Text.AlignVCenter
        visible: !board.called
        width: parent.width * 0.9
        words: board.viewModel.welcomeWords
    }
}
