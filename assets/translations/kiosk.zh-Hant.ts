<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Answer</name>
    <message>
        <source>This number is no longer in line</source>
        <translation>這個號碼已經結束排隊</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>前面還有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>You can be served today all the same: please take a new number.</source>
        <translation>今天照樣可以辦：請重新取一個號。</translation>
    </message>
    <message>
        <source>Your appointment was on {date}</source>
        <translation>您的預約是{date}，已經過了</translation>
    </message>
    <message>
        <source>Your turn! Please go to counter {counters} now</source>
        <translation>到您了！請現在到 {counters} 號窗口</translation>
    </message>
    <message>
        <source>This number is being served at counter {counters}</source>
        <translation>這個號碼正在 {counters} 號窗口辦理</translation>
    </message>
    <message>
        <source>You were called while you were away</source>
        <translation>您不在的時候叫到了您的號</translation>
    </message>
    <message>
        <source>Your appointment is on {date}</source>
        <translation>您的預約是{date}</translation>
    </message>
    <message>
        <source>This is the number you were given.</source>
        <translation>這就是您的號碼。</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>When you are ready, tell counter {counters}.</source>
        <translation>準備好以後，告訴 {counters} 號窗口即可。</translation>
    </message>
    <message>
        <source>You are back in line</source>
        <translation>已為您重新排隊</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>您正在排隊</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>您的號碼為您保留著</translation>
    </message>
    <message>
        <source>This number has been served</source>
        <translation>這個號碼已經辦完</translation>
    </message>
    <message>
        <source>We cannot find this number today</source>
        <translation>今天沒有這個號碼</translation>
    </message>
    <message>
        <source>We cannot find this appointment</source>
        <translation>沒有查到這個預約</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>您已經簽到過了</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>這個預約已經取消</translation>
    </message>
    <message>
        <source>The time of this appointment is over</source>
        <translation>這個預約的時間已經過了</translation>
    </message>
    <message>
        <source>You are being waited for.</source>
        <translation>窗口正在等您。</translation>
    </message>
    <message>
        <source>Is that not you? Please ask any member of staff.</source>
        <translation>不是您本人？請找任何一位工作人員。</translation>
    </message>
    <message>
        <source>No harm done: touch below, and you are in line again.</source>
        <translation>不要緊：點下面的按鈕就能重新排隊。</translation>
    </message>
    <message>
        <source>Is there anything else? Please take a new number.</source>
        <translation>還要辦別的？請重新取一個號。</translation>
    </message>
    <message>
        <source>Please check the code and type it once more. You can also take a number without appointment, or ask any member of staff.</source>
        <translation>請核對預約碼，再輸一次。也可以不用預約直接取號，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>Please look at your ticket and type the number once more. Tickets of other days have ended.</source>
        <translation>請看一下號票，再輸一次。其他日子的號票已經失效。</translation>
    </message>
    <message>
        <source>To be served today, please take a number, or ask any member of staff.</source>
        <translation>想今天辦，請取一個號，或者找任何一位工作人員。</translation>
    </message>
    <message>
        <source>When you are ready, tell any counter.</source>
        <translation>準備好以後，告訴任何一個窗口即可。</translation>
    </message>
    <message>
        <source>When called, go to counter {counters}.</source>
        <translation>叫到號時請到 {counters} 號窗口。</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter.</source>
        <translation>叫號時請看大廳螢幕上的窗口號。</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Put me back in line</source>
        <translation>重新排隊</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>再輸一次</translation>
    </message>
    <message>
        <source>Where is my number now?</source>
        <translation>我的號排到哪了</translation>
    </message>
    <message>
        <source>Take a new number</source>
        <translation>現場取號</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒後自動返回</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首頁</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>You are early for {time}. You may be called sooner, so please stay near</source>
        <translation>您來早了，預約是 {time}。可能提前叫到，請留在附近</translation>
    </message>
    <message>
        <source>Checked in for your appointment at {time}</source>
        <translation>已簽到，預約時間 {time}</translation>
    </message>
    <message>
        <source>Your appointment at {time} has passed: you wait in line like those who come now</source>
        <translation>預約時間 {time} 已過，按現場取號排隊</translation>
    </message>
</context>
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
    <name>Entrances</name>
    <message>
        <source>I have an appointment</source>
        <translation>我有預約</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>查我的號</translation>
    </message>
    <message>
        <source>Please help me</source>
        <translation>請人幫忙</translation>
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
    <name>HelpAnswer</name>
    <message>
        <source>An officer from counter %1 has answered</source>
        <translation>%1 號窗口的工作人員已經回應</translation>
    </message>
    <message>
        <source>Please wave to any member of staff</source>
        <translation>請向工作人員招手</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>工作人員馬上過來</translation>
    </message>
    <message>
        <source>They are on their way. Please stay here.</source>
        <translation>正在過來，請您留在這裡。</translation>
    </message>
    <message>
        <source>We are calling the counters.</source>
        <translation>正在通知各窗口。</translation>
    </message>
    <message>
        <source>Every counter has been told. Please stay here; if it takes long, wave to any member of staff.</source>
        <translation>已通知所有窗口。請您留在這裡；如果等得久了，請向工作人員招手。</translation>
    </message>
    <message>
        <source>This machine cannot call anyone just now. Any of them will gladly help you.</source>
        <translation>本機暫時無法呼叫。每一位工作人員都很樂意幫助您。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>I need something else too</source>
        <translation>我還需要別的</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首頁</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Please come to me</source>
        <translation>請工作人員過來</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>飲用水</translation>
    </message>
    <message>
        <source>Reading glasses</source>
        <translation>老花眼鏡</translation>
    </message>
    <message>
        <source>A wheelchair</source>
        <translation>輪椅</translation>
    </message>
    <message>
        <source>A translator</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>How can we help you?</source>
        <translation>需要我們幫您做什麼？</translation>
    </message>
    <message>
        <source>It costs nothing. You keep your place in line.</source>
        <translation>免費提供，不影響您的排隊位置。</translation>
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
        <source>I have an appointment</source>
        <translation>我有預約</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>查我的號</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>綠色通道</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>幫助</translation>
    </message>
</context>
<context>
    <name>PadPage</name>
    <message>
        <source>Please type the number on your ticket</source>
        <translation>請輸入號票上的號碼</translation>
    </message>
    <message>
        <source>Please type the code of your appointment</source>
        <translation>請輸入預約碼</translation>
    </message>
    <message>
        <source>First the letter, then the digits</source>
        <translation>先點字母，再點數字</translation>
    </message>
    <message>
        <source>You were given it when you booked. No code at hand? Any member of staff will help you.</source>
        <translation>預約成功時給您的號碼。沒帶也不要緊，任何一位工作人員都能幫您。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Find my number</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>簽到取號</translation>
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
        <source>Sorry, this machine cannot look for numbers just now</source>
        <translation>抱歉，現在查不了號碼</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>請找任何一位工作人員，他們會為您人工排號，不會耽誤您。</translation>
    </message>
    <message>
        <source>Your place in line is safe. Please ask any member of staff, and watch the hall display.</source>
        <translation>您的排隊位置還在。請找任何一位工作人員，並留意大廳螢幕。</translation>
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
