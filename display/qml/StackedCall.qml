import QtQuick
import WarmWindow
import WarmWindow.Display

// The one call of a board with nothing below it: the number as large as can be, under it the counter.
Item {
    id: stacked

    required property BoardViewModel viewModel

    // A line has room above and below its digits that is no part of them.
    Words {
        color: Theme.callInk
        fontSizeMode: Text.Fit
        height: 0.79 * parent.height
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 10
        objectName: "newestLabel"
        size: parent.height
        strong: true
        text: stacked.viewModel.newestLabel
        verticalAlignment: Text.AlignVCenter
        width: parent.width
        y: -0.13 * parent.height
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.min(0.38 * parent.height, 0.4 * parent.width)
        spacing: 0.1 * height
        visible: !stacked.viewModel.newestIsNamed

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.callInk
            name: "more"
            size: 0.32 * parent.height
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -0.05 * parent.height
            color: Theme.callInk
            objectName: stacked.viewModel.newestIsNamed ? "" : "newestCounter"
            size: 0.76 * parent.height
            strong: true
            text: stacked.viewModel.newestCounter
        }
        TwoLines {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.callInk
            lower: stacked.viewModel.besideSecond
            size: 0.23 * parent.height
            upper: stacked.viewModel.beside
        }
    }
    Column {
        anchors.bottom: parent.bottom
        visible: stacked.viewModel.newestIsNamed
        width: parent.width

        WrappedWords {
            color: Theme.callInk
            height: (second.visible ? 0.26 : 0.38) * stacked.height
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.85
            objectName: stacked.viewModel.newestIsNamed ? "newestCounter" : ""
            size: 0.2 * stacked.height
            strong: true
            verticalAlignment: Text.AlignVCenter
            width: parent.width
            words: stacked.viewModel.newestCounter
        }
        WrappedWords {
            id: second

            color: Theme.callInk
            height: 0.12 * stacked.height
            horizontalAlignment: Text.AlignHCenter
            size: 0.08 * stacked.height
            verticalAlignment: Text.AlignVCenter
            visible: words !== ""
            width: parent.width
            words: stacked.viewModel.newestCounterSecond
        }
    }
}
