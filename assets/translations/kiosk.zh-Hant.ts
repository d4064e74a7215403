<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Clock</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天辦理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不辦公</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>辦理時間 {hours}</translation>
    </message>
</context>
<context>
    <name>GreenPage</name>
    <message>
        <source>You go first. Which of these is you?</source>
        <translation>優先為您辦理，您是哪一種？</translation>
    </message>
    <message>
        <source>No papers needed. If in doubt, ask any member of staff.</source>
        <translation>不用出示證明。拿不準時，問任何一位工作人員都行。</translation>
    </message>
    <message>
        <source>None of these: go on in the ordinary line</source>
        <translation>都不是，按一般順序排隊</translation>
    </message>
</context>
<context>
    <name>GreenTile</name>
    <message>
        <source>Green channel: %1</source>
        <translation>綠色通道：%1</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>綠色通道</translation>
    </message>
    <message>
        <source>Choose a service, or touch here to leave</source>
        <translation>請選擇業務；點這裡退出綠色通道</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello! What would you like to do today?</source>
        <translation>您好，今天想辦什麼？</translation>
    </message>
    <message>
        <source>More services (%1 of %2)</source>
        <translation>更多業務（第 %1 頁，共 %2 頁）</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>綠色通道</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no number for you just now</source>
        <translation>現在沒有新的號給您</translation>
    </message>
    <message>
        <source>If you need help now, please go to any member of staff.</source>
        <translation>現在需要幫助的話，請找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再開始取號。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out</source>
        <translation>今天的取號已經結束</translation>
    </message>
    <message>
        <source>The hall is closed just now</source>
        <translation>現在不是辦理時間</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken</source>
        <translation>這項業務今天的號已取完</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now</source>
        <translation>這項業務這一時段的號已取完</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>{date} {time} </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Please check what you brought</source>
        <translation>請先看看材料帶齊了沒有</translation>
    </message>
    <message>
        <source>Something missing? Take a number all the same: the counter will tell you what to do.</source>
        <translation>沒帶齊也可以先取號，窗口會告訴您怎麼辦。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>前面等候</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>大約要等</translation>
    </message>
    <message>
        <source>No paper just now. Your number will be on the screen and is just as valid.</source>
        <translation>現在暫時印不出紙票。號碼會顯示在螢幕上，一樣有效。</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取號</translation>
    </message>
    <message>
        <source>I use the green channel</source>
        <translation>我走綠色通道</translation>
    </message>
    <message>
        <source>Green channel: %1</source>
        <translation>綠色通道：%1</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字號票</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Please take your ticket</source>
        <translation>請取走您的號票</translation>
    </message>
    <message>
        <source>Your number is valid. Please remember it</source>
        <translation>號碼有效，請記住它</translation>
    </message>
    <message>
        <source>Here is your number</source>
        <translation>這是您的號碼</translation>
    </message>
    <message>
        <source>It is below the screen</source>
        <translation>出票口在螢幕下方</translation>
    </message>
    <message>
        <source>Your ticket is being printed</source>
        <translation>正在列印您的號票</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.</source>
        <translation>現在暫時印不出紙票。請記下或拍下號碼，一樣會叫到您；印表機恢復後會補出紙票。</translation>
    </message>
    <message>
        <source>Green channel: %1</source>
        <translation>綠色通道：%1</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一位就是您</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>前面等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to counter %1</source>
        <translation>叫到號請到 %1 號窗口</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter</source>
        <translation>叫號時請看大廳螢幕上的窗口號</translation>
    </message>
    <message>
        <source>Missed your call? No harm done: tell any member of staff.</source>
        <translation>過號了不要緊，告訴任何一位工作人員就行。</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒後自動返回</numerusform>
        </translation>
    </message>
    <message>
        <source>OK, back to the start</source>
        <translation>好的，回到首頁</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Sorry, this machine cannot give numbers just now</source>
        <translation>抱歉，這臺機器暫時取不了號</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>請找任何一位工作人員，他們會為您人工排號，不會耽誤您。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首頁</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分鐘</translation>
    </message>
    <message>
        <source>Up to {high} min</source>
        <translation>{high} 分鐘以內</translation>
    </message>
</context>
</TS>
